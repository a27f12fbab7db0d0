/* Any other order through the cycle router, components, taro-h5 fails with "reading 'history'" (NervJS/taro-test-utils#38). */
require('@tarojs/components/dist/components')
