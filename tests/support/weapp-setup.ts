import { buildClient } from './builds'
import setUpDatabase from './database-setup'

export default async function setUp(): Promise<void> {
  buildClient('weapp', 'production')
  buildClient('weapp', 'sandbox')
  await setUpDatabase()
}
