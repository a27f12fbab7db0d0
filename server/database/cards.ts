import { type Insertable, type SqlBool, sql } from 'kysely'
import type { KeptDrawing } from './card-tables'
import type { Db, Tables } from './tables'

interface Made {
  readonly token: string
  readonly productId: string | null
  readonly madeAt: Date
  readonly people: number
  readonly orders: number
}

export interface PosterRow extends Made {
  readonly design: Tables['posters']['design']
  readonly words: string
  readonly picture: string | null
}

export interface LinkRow extends Made {
  readonly label: string
  readonly nameZh: string | null
  readonly nameEn: string | null
}

const mostListed = 100

/** What sellers send out besides the cards of pages. Who adds posters or links holds the seller's lock. */
export class CardStore {
  constructor(private readonly db: Db) {}

  async findDrawing(
    name: string,
  ): Promise<{ readonly drawnAt: Date | null; readonly usedAt: Date; readonly drawing: KeptDrawing | null } | null> {
    const row = await this.db
      .selectFrom('drawn_pictures')
      .select(['drawn_at as drawnAt', 'used_at as usedAt', 'drawing'])
      .where('object_name', '=', name)
      .executeTakeFirst()
    return row ?? null
  }

  /** The same again is drawn by now, if it was only promised. */
  async saveDrawing(drawing: Insertable<Tables['drawn_pictures']>): Promise<void> {
    const { drawn_at, used_at } = drawing
    await this.db
      .insertInto('drawn_pictures')
      .values(drawing)
      .onConflict((conflict) => conflict.column('object_name').doUpdateSet(drawn_at === null ? { used_at } : { drawn_at, used_at }))
      .execute()
  }

  async markDrawn(name: string, drawnAt: Date): Promise<void> {
    await this.db.updateTable('drawn_pictures').set({ drawn_at: drawnAt }).where('object_name', '=', name).execute()
  }

  async markDrawingUsed(name: string, usedAt: Date): Promise<void> {
    await this.db.updateTable('drawn_pictures').set({ used_at: usedAt }).where('object_name', '=', name).execute()
  }

  async lockDrawing(name: string): Promise<Date | null> {
    const row = await this.db.selectFrom('drawn_pictures').select('used_at').where('object_name', '=', name).forUpdate().executeTakeFirst()
    return row?.used_at ?? null
  }

  async deleteDrawing(name: string): Promise<void> {
    await this.db.deleteFrom('drawn_pictures').where('object_name', '=', name).execute()
  }

  /** Whether a poster that went out shows it. */
  async isListed(picture: string): Promise<boolean> {
    const row = await this.selectPosters().where('picture', '=', picture).where('tokens.used_at', 'is not', null).executeTakeFirst()
    return row !== undefined
  }

  async deleteUnsentPosters(picture: string): Promise<void> {
    const sent = sql`select from tokens where tokens.token = posters.token and used_at is not null`
    await this.db.deleteFrom('posters').where('picture', '=', picture).where(sql<SqlBool>`not exists (${sent})`).execute()
  }

  /** All that was drawn with a seller's name on it, to be deleted where it is kept. */
  async deleteDrawn(sellerId: string): Promise<readonly string[]> {
    const rows = await this.db.deleteFrom('drawn_pictures').where('seller_id', '=', sellerId).returning('object_name').execute()
    return rows.map((row) => row.object_name)
  }

  async listPosters(sellerId: string, productId: string | null): Promise<readonly PosterRow[]> {
    return await this.selectPosters()
      .where('posters.seller_id', '=', sellerId)
      .where(isThing('posters', productId))
      .where('tokens.used_at', 'is not', null)
      .orderBy('posters.made_at', 'desc')
      .orderBy('posters.token')
      .limit(mostListed)
      .execute()
  }

  async findPoster(poster: {
    readonly sellerId: string
    readonly productId: string | null
    readonly design: PosterRow['design']
    readonly words: string
  }): Promise<PosterRow | null> {
    const row = await this.selectPosters()
      .where('posters.seller_id', '=', poster.sellerId)
      .where(isThing('posters', poster.productId))
      .where('design', '=', poster.design)
      .where('words', '=', poster.words)
      .executeTakeFirst()
    return row ?? null
  }

  async countMade(table: 'posters' | 'links', sellerId: string, since: Date): Promise<number> {
    const { made } = await this.db
      .selectFrom(table)
      .select(sql<number>`count(*)::int`.as('made'))
      .where('seller_id', '=', sellerId)
      .where('made_at', '>', since)
      .executeTakeFirstOrThrow()
    return made
  }

  async insertPoster(poster: Insertable<Tables['posters']>): Promise<void> {
    await this.db.insertInto('posters').values(poster).execute()
  }

  async savePosterPicture(token: string, picture: string): Promise<void> {
    await this.db.updateTable('posters').set({ picture }).where('token', '=', token).execute()
  }

  /** Newest first; `productId` undefined: of every thing. */
  async listLinks(sellerId: string, productId?: string | null): Promise<readonly LinkRow[]> {
    return await this.selectLinks()
      .where('links.seller_id', '=', sellerId)
      .$if(productId !== undefined, (query) => query.where(isThing('links', productId ?? null)))
      .orderBy('links.made_at', 'desc')
      .orderBy('links.token')
      .limit(mostListed)
      .execute()
  }

  async findLink(sellerId: string, productId: string | null, label: string): Promise<LinkRow | null> {
    const row = await this.selectLinks()
      .where('links.seller_id', '=', sellerId)
      .where(isThing('links', productId))
      .where('label', '=', label)
      .executeTakeFirst()
    return row ?? null
  }

  async insertLink(link: Insertable<Tables['links']>): Promise<void> {
    await this.db.insertInto('links').values(link).execute()
  }

  async findUrlLink(token: string): Promise<{ readonly url: string; readonly mintedAt: Date } | null> {
    const row = await this.db.selectFrom('url_links').select(['url', 'minted_at as mintedAt']).where('token', '=', token).executeTakeFirst()
    return row ?? null
  }

  async saveUrlLink(link: Insertable<Tables['url_links']>): Promise<void> {
    const { url, minted_at } = link
    await this.db
      .insertInto('url_links')
      .values(link)
      .onConflict((conflict) => conflict.column('token').doUpdateSet({ url, minted_at }))
      .execute()
  }

  /** People who looked at a thing by this seller's cards: a product's viewers; whoever came to the shop. */
  async countLookers(sellerId: string, productId: string | null): Promise<number> {
    const { people } = await this.db
      .selectFrom('seller_things')
      .select(sql<number>`coalesce(sum(${sql.ref(productId === null ? 'people' : 'viewers')}), 0)::int`.as('people'))
      .where('seller_id', '=', sellerId)
      .where('product_id', '=', productId ?? '')
      .executeTakeFirstOrThrow()
    return people
  }

  private selectPosters() {
    return this.db
      .selectFrom('posters')
      .innerJoin('tokens', 'tokens.token', 'posters.token')
      .select(['posters.token', 'posters.product_id as productId', 'posters.design', 'posters.words', 'posters.picture'])
      .select(['posters.made_at as madeAt', 'tokens.people', 'tokens.paid_orders as orders'])
  }

  private selectLinks() {
    return this.db
      .selectFrom('links')
      .innerJoin('tokens', 'tokens.token', 'links.token')
      .leftJoin('products', 'products.id', 'links.product_id')
      .select(['links.token', 'links.product_id as productId', 'links.label', 'links.made_at as madeAt'])
      .select(['products.name_zh as nameZh', 'products.name_en as nameEn', 'tokens.people', 'tokens.paid_orders as orders'])
  }
}

function isThing(table: 'posters' | 'links', productId: string | null) {
  return sql<SqlBool>`${sql.ref(`${table}.product_id`)} is not distinct from ${productId}`
}
