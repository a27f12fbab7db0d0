import { AddressStore } from './addresses'
import { BroughtStore } from './brought'
import { CardStore } from './cards'
import { CatalogueStore } from './catalogue'
import { ClaimListStore } from './claim-lists'
import { ClaimStore } from './claims'
import { ComplaintStore } from './complaints'
import { DeskStore } from './desk'
import { FindingStore } from './finding'
import { GoodsStore } from './goods'
import { InvitationStore } from './invitations'
import { JobStore } from './jobs'
import { LedgerStore } from './ledger'
import { MessageStore } from './messages'
import { OrderListStore } from './order-lists'
import { OrderStore } from './orders'
import { ParcelStore } from './parcels'
import { PaymentStore } from './payments'
import { PeopleStore } from './people'
import { PersonalDataStore } from './personal-data'
import { PickStore } from './picks'
import { RefundStore } from './refunds'
import { ReviewListStore } from './review-lists'
import { ReviewStore } from './reviews'
import { SellerListStore } from './seller-lists'
import { SellerStore } from './sellers'
import { SettingsStore } from './settings'
import { SharingStore } from './sharing'
import { StaffActStore } from './staff-acts'
import { StatementStore } from './statements'
import { StockStore } from './stock'
import type { Db } from './tables'
import { UploadStore } from './uploads'
import { WithdrawalStore } from './withdrawals'

/** All stores on one connection or one transaction. */
export class Stores {
  readonly people: PeopleStore
  readonly personalData: PersonalDataStore
  readonly addresses: AddressStore
  readonly sellers: SellerStore
  readonly sellerLists: SellerListStore
  readonly sharing: SharingStore
  readonly picks: PickStore
  readonly brought: BroughtStore
  readonly cards: CardStore
  readonly desk: DeskStore
  readonly catalogue: CatalogueStore
  readonly finding: FindingStore
  readonly goods: GoodsStore
  readonly stock: StockStore
  readonly orders: OrderStore
  readonly orderLists: OrderListStore
  readonly payments: PaymentStore
  readonly parcels: ParcelStore
  readonly refunds: RefundStore
  readonly claims: ClaimStore
  readonly claimLists: ClaimListStore
  readonly messages: MessageStore
  readonly ledger: LedgerStore
  readonly complaints: ComplaintStore
  readonly uploads: UploadStore
  readonly reviews: ReviewStore
  readonly reviewLists: ReviewListStore
  readonly staffActs: StaffActStore
  readonly invitations: InvitationStore
  readonly statements: StatementStore
  readonly withdrawals: WithdrawalStore
  readonly jobs: JobStore
  readonly settings: SettingsStore

  constructor(db: Db) {
    this.people = new PeopleStore(db)
    this.personalData = new PersonalDataStore(db)
    this.addresses = new AddressStore(db)
    this.sellers = new SellerStore(db)
    this.sellerLists = new SellerListStore(db)
    this.sharing = new SharingStore(db)
    this.picks = new PickStore(db)
    this.brought = new BroughtStore(db)
    this.cards = new CardStore(db)
    this.desk = new DeskStore(db)
    this.catalogue = new CatalogueStore(db)
    this.finding = new FindingStore(db)
    this.goods = new GoodsStore(db)
    this.stock = new StockStore(db)
    this.orders = new OrderStore(db)
    this.orderLists = new OrderListStore(db)
    this.payments = new PaymentStore(db)
    this.parcels = new ParcelStore(db)
    this.refunds = new RefundStore(db)
    this.claims = new ClaimStore(db)
    this.claimLists = new ClaimListStore(db)
    this.messages = new MessageStore(db)
    this.ledger = new LedgerStore(db)
    this.complaints = new ComplaintStore(db)
    this.uploads = new UploadStore(db)
    this.reviews = new ReviewStore(db)
    this.reviewLists = new ReviewListStore(db)
    this.staffActs = new StaffActStore(db)
    this.invitations = new InvitationStore(db)
    this.statements = new StatementStore(db)
    this.withdrawals = new WithdrawalStore(db)
    this.jobs = new JobStore(db)
    this.settings = new SettingsStore(db)
  }
}
