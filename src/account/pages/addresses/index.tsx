import type { SavedAddress } from '@contract/api/types'
import { View } from '@tarojs/components'
import coldCup from '@/assets/drawings/cold-cup.png'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { InlineNotice } from '@/components/inline-notice'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { Bone, Skeleton } from '@/components/skeleton'
import { useText } from '@/lib/language'
import { addressesText } from '@/lib/messages/addresses'
import { useErrorText } from '@/lib/refusal-texts'
import { AddressFormSheet } from '../../components/address-form-sheet'
import { AddressRow } from '../../components/address-row'
import styles from './index.module.scss'
import { useAddressPage } from './use-address-page'

type Page = ReturnType<typeof useAddressPage>

/** The address book; with something to choose an address for, the book to choose from. */
export default function AddressesPage() {
  const text = useText(addressesText)
  const page = useAddressPage()
  const { book } = page
  return (
    <PageFrame
      title={page.isChoosing ? text.chooseTitle : text.title}
      bar={book.state === 'ready' && <Bar page={page} />}
      sheets={<Form page={page} />}
    >
      <View className={styles.page}>
        {book.state === 'loading' && <BookSkeleton />}
        {book.state === 'error' && <ErrorState drawing={coldCup} error={book.error} onRetry={book.refresh} />}
        {book.state === 'ready' && (
          <>
            <SeenNotice error={book.error} seenAt={book.seenAt} />
            <Content page={page} items={book.data.items} />
          </>
        )}
      </View>
    </PageFrame>
  )
}

function Content({ page, items }: { readonly page: Page; readonly items: readonly SavedAddress[] }) {
  const text = useText(addressesText)
  const problem = useErrorText(page.error)
  return (
    <>
      {problem !== null && <InlineNotice kind="error">{problem}</InlineNotice>}
      {items.length === 0 && <Empty title={text.empty.title} words={text.empty.words} />}
      {items.map((item) => (
        <AddressRow key={item.id} item={item} onPress={() => page.press(item)} onEdit={() => page.edit(item)} />
      ))}
    </>
  )
}

function Bar({ page }: { readonly page: Page }) {
  const text = useText(addressesText)
  return (
    <BottomBar>
      {page.takeFromWechat !== null && <Button label={text.fromWechat} onPress={page.takeFromWechat} isWide />}
      <Button label={text.add} kind="main" onPress={page.add} isWide />
    </BottomBar>
  )
}

function Form({ page }: { readonly page: Page }) {
  const text = useText(addressesText).form
  const { form, isOpen, close } = page.form
  if (form === null) return null
  return (
    <AddressFormSheet
      key={form.begin.id}
      isOpen={isOpen}
      onClose={close}
      begin={form.begin}
      kind={form.kind}
      isChecked={form.isChecked}
      saveLabel={page.isChoosing && form.kind === 'new' ? text.use : text.save}
      isSaving={page.isSaving}
      saveError={page.saveError}
      onSave={page.save}
      onRemove={() => page.remove(form.begin)}
    />
  )
}

function BookSkeleton() {
  return (
    <Skeleton>
      <Bone height={84} radius={12} />
      <Bone height={84} radius={12} above={12} />
      <Bone height={84} radius={12} above={12} />
    </Skeleton>
  )
}
