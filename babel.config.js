/*
 * WeChat runs on these and newer; for older ones every async function and class would be written out. What is excluded works
 * there but for corner cases, of which the one that is written by hand now and then has its own small repair.
 */
const modern = {
  targets: { ios: '13', chrome: '79' },
  exclude: ['transform-destructuring', 'transform-parameters'],
  include: ['bugfix/transform-safari-id-destructuring-collision-in-function-expression'],
}

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', hot: false, ...modern }]],
}
