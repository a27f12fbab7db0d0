import { buildClient } from './builds'

export default function setUp(): void {
  buildClient('weapp', 'production')
  buildClient('weapp', 'sandbox')
}
