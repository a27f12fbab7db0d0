import type { z } from 'zod'
import type { RouteName, Routes } from '.'
import type { hqReviewSchema, ownReviewSchema, reviewSchema, reviewSummarySchema } from './reviews'
import type { attachedPictureSchema, uploadAnswerSchema, uploadPurposeSchema } from './uploads'

/* What the client needs of the routes: types, inferred, no code. */

type Part<Spec, Key extends string, Side extends 'in' | 'out'> = Spec extends { readonly [K in Key]: infer Schema extends z.ZodType }
  ? Side extends 'in'
    ? z.input<Schema>
    : z.output<Schema>
  : undefined

/** What a caller of a route gives. */
export interface RouteInput<Name extends RouteName> {
  readonly params: Part<Routes[Name], 'params', 'in'>
  readonly query: Part<Routes[Name], 'query', 'in'>
  readonly body: Part<Routes[Name], 'body', 'in'>
}

/** What a handler of a route gets, checked. */
export interface RouteRequest<Name extends RouteName> {
  readonly params: Part<Routes[Name], 'params', 'out'>
  readonly query: Part<Routes[Name], 'query', 'out'>
  readonly body: Part<Routes[Name], 'body', 'out'>
}

/** What a route answers. */
export type RouteAnswer<Name extends RouteName> = z.output<Routes[Name]['response']>

/** 'POST /orders' and the like: how services name a route. */
export type RouteAddress<Name extends RouteName> = `${Uppercase<Routes[Name]['method']>} ${Routes[Name]['path']}`
export type AddressedRoute = { readonly [Name in RouteName as RouteAddress<Name>]: Name }

export type MyData = RouteAnswer<'getMyData'>
export type Obstacle = MyData['obstacles'][number]
export type MyExport = RouteAnswer<'exportMyData'>
export type Person = RouteAnswer<'getMe'>['person']
export type ProductCard = RouteAnswer<'listProducts'>['items'][number]
export type ProductPage = RouteAnswer<'getProductPage'>
export type Product = ProductPage['product']
export type Size = Product['sizes'][number]
export type Recommender = NonNullable<ProductPage['recommender']>
export type Share = ProductPage['share']
export type ProductMore = RouteAnswer<'getProductMore'>
export type SearchPage = RouteAnswer<'getSearchPage'>
export type SearchAnswer = RouteAnswer<'searchProducts'>
export type ComparedProduct = RouteAnswer<'compareProducts'>['products'][number]
export type ShopPage = RouteAnswer<'getShopPage'>
export type Quote = RouteAnswer<'quoteOrder'>
export type OrderCard = RouteAnswer<'listOrders'>['items'][number]
export type OrderPage = RouteAnswer<'getOrder'>
export type Order = OrderPage['order']
export type OrderLine = Order['lines'][number]
export type Parcel = Order['parcels'][number]
export type Address = Order['address']
export type SavedAddress = RouteAnswer<'listAddresses'>['items'][number]
export type ListedRegion = RouteAnswer<'listRegions'>['regions'][number]
export type MessageOffer = RouteAnswer<'startPayment'>['offers'][number]
export type Desk = RouteAnswer<'getDesk'>
export type SellerShop = RouteAnswer<'getSellerShop'>
export type SellerPick = SellerShop['picks'][number]
export type RangePart = RouteAnswer<'getRange'>
export type RangeItem = RangePart['items'][number]
export type Commission = RouteAnswer<'listCommissions'>['items'][number]
export type NextStep = NonNullable<Desk['nextStep']>
export type Brought = RouteAnswer<'getBrought'>
export type SharedCard = RouteAnswer<'listShares'>['items'][number]
export type SellerMessage = Desk['messages'][number]
export type Complaint = RouteAnswer<'getComplaint'>['complaint']
export type ComplaintCard = RouteAnswer<'listComplaints'>['items'][number]
export type ComplaintSubject = Complaint['subject']
export type HqComplaintPage = RouteAnswer<'getHqComplaint'>
export type HqComplaintCard = RouteAnswer<'listHqComplaints'>['items'][number]
export type HqDuties = RouteAnswer<'getHqHome'>['duties']
export type HqOrderPage = RouteAnswer<'getHqOrder'>
export type HqOrderCard = RouteAnswer<'listHqOrders'>['items'][number]
export type UploadPurpose = z.output<typeof uploadPurposeSchema>
export type UploadAnswer = z.output<typeof uploadAnswerSchema>
export type AttachedPicture = z.output<typeof attachedPictureSchema>
export type UploadState = AttachedPicture['state']
export type ClaimQuote = RouteAnswer<'quoteClaim'>
export type ClaimCard = RouteAnswer<'listClaims'>['items'][number]
export type ClaimPage = RouteAnswer<'getClaim'>
export type Claim = ClaimPage['claim']
export type ClaimEvent = Claim['history'][number]
export type HqClaimPage = RouteAnswer<'getHqClaim'>
export type HqClaimCard = RouteAnswer<'listHqClaims'>['items'][number]
export type Review = z.output<typeof reviewSchema>
export type ReviewSummary = z.output<typeof reviewSummarySchema>
export type OwnReview = z.output<typeof ownReviewSchema>
export type HqReview = z.output<typeof hqReviewSchema>
export type WithdrawalQuote = RouteAnswer<'quoteWithdrawal'>
export type Withdrawal = RouteAnswer<'getWithdrawal'>['withdrawal']
export type TransferBill = Withdrawal['bills'][number]
export type HqSeller = RouteAnswer<'getHqSeller'>['seller']
export type HqSellerCard = RouteAnswer<'listSellers'>['items'][number]
export type StaffActView = RouteAnswer<'getHqSeller'>['acts'][number]
export type SellerSettings = RouteAnswer<'getSellerSettings'>['settings']
export type Invitation = RouteAnswer<'makeInvitation'>['invitation']
export type Payout = RouteAnswer<'listPayouts'>['items'][number]
export type Statement = RouteAnswer<'getStatement'>
export type StatementItem = Statement['items'][number]
export type Credit = NonNullable<Quote['credit']>
export type SellerOrderPage = RouteAnswer<'getSellerOrder'>
export type Poster = RouteAnswer<'makePoster'>['poster']
export type SellerLink = RouteAnswer<'makeLink'>['link']
