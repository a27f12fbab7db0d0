import type { Generated } from 'kysely'
import type { UploadPurpose, UploadState } from '../../contract/api/types'

export interface UploadsTable {
  id: string
  person_id: string
  purpose: UploadPurpose
  object_name: string
  size_bytes: number
  width: number
  height: number
  state: Generated<UploadState>
  trace_id: string | null
  checks: Generated<number>
  uploaded_at: Date
  attached_to: string | null
  position: number | null
  attached_at: Date | null
}
