import type { JobKind } from '../database/jobs'
import type { Context } from '../ports'
import { checkPicture } from '../usecases/check-picture'
import { checkReceipt } from '../usecases/check-receipt'
import { checkWords } from '../usecases/check-words'
import { claimByTime } from '../usecases/claim-by-time'
import { closeAnsweredComplaint } from '../usecases/close-complaint'
import { closeUnpaidOrder } from '../usecases/close-unpaid-order'
import { dropDrawing } from '../usecases/drop-drawing'
import { dropUpload, removeObject } from '../usecases/drop-upload'
import { erasePerson } from '../usecases/erase-person'
import { followParcel } from '../usecases/follow-parcel'
import { pollPayment } from '../usecases/poll-payment'
import { receiveByTime } from '../usecases/receive-by-time'
import { pollRefund, requestRefund } from '../usecases/request-refund'
import { sendMessage } from '../usecases/send-message'
import { pollTransfer, sendTransfer } from '../usecases/send-transfer'
import { settleCommission } from '../usecases/settle-commission'
import { uploadShipping } from '../usecases/upload-shipping'

/** What each kind of job does for its key. Answers when to run again, or null when it is done; running it twice does no harm. */
export const jobTable: Readonly<Record<JobKind, (context: Context, key: string) => Promise<Date | null>>> = {
  'close-unpaid': closeUnpaidOrder,
  'poll-payment': pollPayment,
  'upload-shipping': uploadShipping,
  'follow-parcel': followParcel,
  'receive-by-time': receiveByTime,
  'settle-commission': settleCommission,
  'request-refund': requestRefund,
  'poll-refund': pollRefund,
  'close-complaint': closeAnsweredComplaint,
  'erase-person': erasePerson,
  'drop-upload': dropUpload,
  'drop-drawing': dropDrawing,
  'check-picture': checkPicture,
  'check-words': checkWords,
  'remove-object': removeObject,
  'claim-deadline': claimByTime,
  'check-receipt': checkReceipt,
  'send-message': sendMessage,
  'send-transfer': sendTransfer,
  'poll-transfer': pollTransfer,
}
