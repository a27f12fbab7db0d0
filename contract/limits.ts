/** Lengths, counts and sizes that both the forms and the schemas hold to. */
export const limits = {
  shopNameLength: 20,
  /** Signs that one sees; a sign may be many units long. */
  nicknameLength: 20,
  nicknameUnits: 200,
  /** In signs, like the words about a pick. */
  shopWordsLength: 60,
  pickWordsLength: 200,
  /** How many units a sign may have on average. */
  unitsPerSign: 12,
  picks: 50,
  /** Where a link is put: '小红书'. */
  linkLabelLength: 12,
  /** What one seller may make within a day. */
  linksPerDay: 30,
  postersPerDay: 100,
  invitationNoteLength: 40,
  invitationDays: 180,
  noteLength: 200,
  claimWordsLength: 500,
  personNameLength: 20,
  addressDetailLength: 120,
  regionNameLength: 20,
  /** What somebody pastes to have an address read out of it. */
  pastedAddressLength: 500,
  addressesPerPerson: 20,
  trackingNumberLength: 32,
  quantityPerLine: 99,
  linesPerOrder: 50,
  parcelsPerOrder: 15,
  pageSize: 20,
  /** Postings of a seller’s chain that come at once. */
  chainPostings: 500,
  /** Of the range a seller picks from: each says more than a card. */
  rangePageSize: 12,
  searchLength: 40,
  seenProducts: 20,
  comparedProducts: 3,
  nearProducts: 6,
  bodyBytes: 256 * 1024,
  complaintWordsLength: 500,
  /** One person's complaints that are not closed. */
  openComplaints: 10,
  /** What one person may add to a complaint, the first words included. */
  complaintPosts: 30,
  uploadBytes: 10 * 1024 * 1024,
  /** Each side, in px. */
  pictureSide: 12_000,
  picturesPerPost: 9,
  reviewWordsLength: 500,
  reviewEmoji: 20,
  reviewAnswerLength: 300,
  /** Pictures of one person that belong to nothing yet. */
  waitingPictures: 60,
  tokenLength: 12,
} as const
