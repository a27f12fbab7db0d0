import { getProductPage } from '../../usecases/get-product-page'
import { getShopPage } from '../../usecases/get-shop-page'
import { listProducts } from '../../usecases/list-products'
import type { Handlers } from './handler'

export const catalogueHandlers: Handlers<'getShopPage' | 'listProducts' | 'getProductPage'> = { getShopPage, listProducts, getProductPage }
