import * as account from './account'
import * as addresses from './addresses'
import * as cards from './cards'
import * as catalogue from './catalogue'
import * as claims from './claims'
import * as complaints from './complaints'
import * as finding from './finding'
import * as hq from './hq'
import * as hqClaims from './hq-claims'
import * as hqSellers from './hq-sellers'
import * as hqSettings from './hq-settings'
import * as invitations from './invitations'
import * as messages from './messages'
import * as orders from './orders'
import * as people from './people'
import * as reviews from './reviews'
import * as seller from './seller'
import * as sellerShop from './seller-shop'
import * as statement from './statement'
import * as withdrawals from './withdrawals'

/** Every route, by the name its handler and its service carry. The client imports the type of this and nothing else. */
export const routes = {
  openSession: people.openSession,
  getMe: people.getMe,
  saveProfile: account.saveProfile,
  signOut: account.signOut,
  getMyData: account.getMyData,
  exportMyData: account.exportMyData,
  deleteMe: account.deleteMe,
  recordVisit: people.recordVisit,
  recordOpen: people.recordOpen,
  recordShareIntent: people.recordShareIntent,
  getShopPage: catalogue.getShopPage,
  listProducts: catalogue.listProducts,
  getProductPage: catalogue.getProductPage,
  getProductMore: finding.getProductMore,
  getSearchPage: finding.getSearchPage,
  searchProducts: finding.searchProducts,
  compareProducts: finding.compareProducts,
  quoteOrder: orders.quoteOrder,
  placeOrder: orders.placeOrder,
  startPayment: orders.startPayment,
  checkPayment: orders.checkPayment,
  cancelOrder: orders.cancelOrder,
  confirmReceipt: orders.confirmReceipt,
  listOrders: orders.listOrders,
  getOrder: orders.getOrder,
  getComplaintForm: complaints.getComplaintForm,
  openComplaint: complaints.openComplaint,
  addToComplaint: complaints.addToComplaint,
  closeComplaint: complaints.closeComplaint,
  listComplaints: complaints.listComplaints,
  getComplaint: complaints.getComplaint,
  listHqComplaints: complaints.listHqComplaints,
  getHqComplaint: complaints.getHqComplaint,
  answerComplaint: complaints.answerComplaint,
  quoteClaim: claims.quoteClaim,
  requestClaim: claims.requestClaim,
  listClaims: claims.listClaims,
  getClaim: claims.getClaim,
  addToClaim: claims.addToClaim,
  withdrawClaim: claims.withdrawClaim,
  sendReturn: claims.sendReturn,
  appealClaim: claims.appealClaim,
  answerBoxDate: claims.answerBoxDate,
  getReviewForm: reviews.getReviewForm,
  writeReview: reviews.writeReview,
  addToReview: reviews.addToReview,
  listReviews: reviews.listReviews,
  listHqReviews: reviews.listHqReviews,
  answerReview: reviews.answerReview,
  decideReview: reviews.decideReview,
  recordMessageAnswers: messages.recordMessageAnswers,
  getJoinPage: seller.getJoinPage,
  openShop: seller.openShop,
  getDesk: seller.getDesk,
  listCommissions: seller.listCommissions,
  getStatement: statement.getStatement,
  exportStatement: statement.exportStatement,
  getChain: statement.getChain,
  getSellerOrder: statement.getSellerOrder,
  quoteWithdrawal: withdrawals.quoteWithdrawal,
  askWithdrawal: withdrawals.askWithdrawal,
  startTransfer: withdrawals.startTransfer,
  checkWithdrawal: withdrawals.checkWithdrawal,
  cancelWithdrawal: withdrawals.cancelWithdrawal,
  getWithdrawal: withdrawals.getWithdrawal,
  listWithdrawals: withdrawals.listWithdrawals,
  listPayouts: withdrawals.listPayouts,
  retryPayout: withdrawals.retryPayout,
  voidPayout: withdrawals.voidPayout,
  getHqHome: hq.getHqHome,
  listAddresses: addresses.listAddresses,
  saveAddress: addresses.saveAddress,
  removeAddress: addresses.removeAddress,
  chooseDefaultAddress: addresses.chooseDefaultAddress,
  listRegions: addresses.listRegions,
  readAddress: addresses.readAddress,
  changeOrderAddress: addresses.changeOrderAddress,
  getSellerShop: sellerShop.getSellerShop,
  saveSellerShop: sellerShop.saveSellerShop,
  savePicks: sellerShop.savePicks,
  putPick: sellerShop.putPick,
  leaveShop: sellerShop.leaveShop,
  getRange: sellerShop.getRange,
  getBrought: sellerShop.getBrought,
  listShares: sellerShop.listShares,
  getSharePage: cards.getSharePage,
  makePoster: cards.makePoster,
  getPack: cards.getPack,
  makeLink: cards.makeLink,
  listLinks: cards.listLinks,
  openLink: cards.openLink,
  listHqOrders: hq.listHqOrders,
  getHqOrder: hq.getHqOrder,
  shipParcel: hq.shipParcel,
  listSellers: hqSellers.listSellers,
  getHqSeller: hqSellers.getHqSeller,
  setSellerState: hqSellers.setSellerState,
  getSellerSettings: hqSettings.getSellerSettings,
  changeSellerSettings: hqSettings.changeSellerSettings,
  listInvitations: invitations.listInvitations,
  makeInvitation: invitations.makeInvitation,
  makeInvitationCode: invitations.makeInvitationCode,
  revokeInvitation: invitations.revokeInvitation,
  listHqClaims: hqClaims.listHqClaims,
  getHqClaim: hqClaims.getHqClaim,
  decideClaim: hqClaims.decideClaim,
  receiveReturn: hqClaims.receiveReturn,
  decideReturn: hqClaims.decideReturn,
  shelveReturn: hqClaims.shelveReturn,
  retryRefund: hqClaims.retryRefund,
  refundOrder: hqClaims.refundOrder,
} as const

export type Routes = typeof routes
export type RouteName = keyof Routes
