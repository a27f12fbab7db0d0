import { buildClient } from './builds'

export default function setUp(): void {
  buildClient('h5', 'production')
  buildClient('h5', 'sandbox')
}
