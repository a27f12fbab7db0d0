/** Swiper ships ES modules only; no test looks inside it. */
class Swiper {
  destroy() {}
  update() {}
  slideTo() {}
}

module.exports = { __esModule: true, default: Swiper, Swiper, Autoplay: {}, Navigation: {}, Pagination: {} }
