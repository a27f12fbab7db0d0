import { existsSync } from 'node:fs'
import ts from 'typescript'
import { readSources, walk } from '../../support/source-imports'

const forbidden = /佣金|收益|赚|返[利现佣]|分销|推广|提现|待结算|\b(?:commission|earn|reward|payout)/i
const sources = readSources(['src/buyer', 'src/care', 'src/account'].filter((folder) => existsSync(folder)))

test('nothing that a buyer’s page says itself speaks of what sellers earn', () => {
  const found: string[] = []
  for (const { path, tree } of sources) {
    walk(tree, (node) => {
      const isWords =
        ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
      if (isWords && forbidden.test(node.text)) found.push(`${path}: ${node.text}`)
    })
  }
  expect(found).toEqual([])
})

test('no page of buyers takes its words from sellers or HQ', () => {
  const borrowed = sources.filter(({ tree }) => /messages\/(?:zh\/|en\/)?(?:seller|statement|withdraw|hq)'/.test(tree.getFullText()))
  expect(borrowed.map(({ path }) => path)).toEqual([])
})
