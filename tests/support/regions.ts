import { readFileSync } from 'node:fs'
import { parseRegions } from '../../server/domain/regions'

/** The table that the server reads. */
export const regions = parseRegions(readFileSync('server/domain/regions.txt', 'utf8'))
