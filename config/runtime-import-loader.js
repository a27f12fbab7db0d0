/** Taro's entry takes its runtime apart after importing all of it, 9 KiB too much; webpack follows a name taken at once. */
module.exports = function takeName(source) {
  return source.replace("const { hooks } = require('@tarojs/runtime')", "const hooks = require('@tarojs/runtime').hooks")
}
