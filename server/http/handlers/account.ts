import { deleteMe } from '../../usecases/delete-me'
import { exportMyData } from '../../usecases/export-my-data'
import { getMyData } from '../../usecases/get-my-data'
import { saveProfile } from '../../usecases/save-profile'
import { signOut } from '../../usecases/sign-out'
import type { Handlers } from './handler'

export const accountHandlers = {
  saveProfile,
  signOut,
  getMyData,
  exportMyData,
  deleteMe,
} satisfies Partial<Handlers>
