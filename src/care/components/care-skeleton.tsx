import { Bone, Skeleton } from '@/components/skeleton'
import styles from './care.module.scss'

/** A page of care: its sentence, and one document. */
export function PageSkeleton({ height = 220 }: { readonly height?: number }) {
  return (
    <Skeleton className={styles.page}>
      <Bone width="72%" height={26} />
      <Bone width="48%" height={17} above={8} />
      <Bone height={height} radius={12} above={14} />
    </Skeleton>
  )
}

const cards = ['first', 'second', 'third'] as const

export function ListSkeleton() {
  return (
    <Skeleton className={styles.page}>
      {cards.map((card) => (
        <Bone key={card} height={118} radius={12} above={card === 'first' ? 0 : 12} />
      ))}
    </Skeleton>
  )
}
