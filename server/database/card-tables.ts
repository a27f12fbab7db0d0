import type { ColumnType } from 'kysely'
import type { DrawingContent, PosterDesign } from '../card-ports'

/* What sellers send out: migrations/0033-cards.sql and 0038, column for column. */

export interface KeptDrawing {
  readonly content: DrawingContent
  readonly pictures: readonly (string | null)[]
}

export interface CardTables {
  drawn_pictures: {
    object_name: string
    seller_id: string | null
    /** Null: it will be when somebody asks for it. */
    drawn_at: Date | null
    drawing: ColumnType<KeptDrawing | null, string>
    used_at: Date
  }
  posters: {
    token: string
    seller_id: string
    product_id: string | null
    design: PosterDesign
    words: string
    /** The address of what was drawn last; null until something was. */
    picture: string | null
    made_at: Date
  }
  links: { token: string; seller_id: string; product_id: string | null; label: string; made_at: Date }
  url_links: { token: string; url: string; minted_at: Date }
}
