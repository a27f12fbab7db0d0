import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { refuse } from '../domain/refused'
import { listRegions as listLevel, unservedRegion } from '../domain/regions'
import type { Context } from '../ports'

/** Offers one level of regions to choose from, and says of each whether we ship there before anything more is filled in. */
export async function listRegions(
  context: Context,
  request: { readonly query: RouteRequest<'listRegions'>['query'] },
): Promise<RouteAnswer<'listRegions'>> {
  const { province, city } = request.query
  const settings = await context.read.settings.get()
  const level = listLevel(context.regions, { province, city }) ?? refuse('not-found', { what: 'region' })
  const placeOf = (name: string) => ({ province: province ?? name, city: city ?? (province === undefined ? '' : name) })
  return {
    regions: level.map((region) => ({ ...region, isServed: unservedRegion(context.regions, settings, placeOf(region.name)) === null })),
  }
}
