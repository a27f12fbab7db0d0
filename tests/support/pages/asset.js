module.exports = '/picture.png'
