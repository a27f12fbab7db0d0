import { Bone, Skeleton } from '@/components/skeleton'

const cards = ['first', 'second', 'third', 'fourth'] as const

export function CardsSkeleton() {
  return (
    <Skeleton>
      {cards.map((card) => (
        <Bone key={card} height={118} radius={12} above={card === 'first' ? 0 : 12} />
      ))}
    </Skeleton>
  )
}

export function MatterSkeleton() {
  return (
    <Skeleton>
      <Bone width="72%" height={26} />
      <Bone width="48%" height={17} above={8} />
      <Bone height={160} radius={12} above={14} />
      <Bone height={160} radius={12} above={12} />
    </Skeleton>
  )
}
