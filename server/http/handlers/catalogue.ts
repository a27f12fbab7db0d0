import { compareProducts } from '../../usecases/compare-products'
import { getProductMore } from '../../usecases/get-product-more'
import { getProductPage } from '../../usecases/get-product-page'
import { getSearchPage } from '../../usecases/get-search-page'
import { getShopPage } from '../../usecases/get-shop-page'
import { listProducts } from '../../usecases/list-products'
import { searchProducts } from '../../usecases/search-products'
import type { Handlers } from './handler'

export const catalogueHandlers = {
  getShopPage,
  listProducts,
  getProductPage,
  getProductMore: (context, { params }) => getProductMore(context, params.id),
  getSearchPage,
  searchProducts,
  compareProducts,
} satisfies Partial<Handlers>
