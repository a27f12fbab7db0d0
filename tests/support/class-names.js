/** A style sheet in tests: every class is called what the source calls it. */
const classNames = new Proxy({}, { get: (_, name) => (name === '__esModule' ? false : String(name)) })

module.exports = classNames
