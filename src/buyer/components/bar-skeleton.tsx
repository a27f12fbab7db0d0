import { BottomBar } from '@/components/bottom-bar'
import { Bone } from '@/components/skeleton'

/** The bottom bar of a page that is still coming: where its buttons will be. */
export function BarSkeleton() {
  return (
    <BottomBar>
      <Bone height={48} radius={12} />
    </BottomBar>
  )
}
