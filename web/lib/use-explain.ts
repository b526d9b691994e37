import english from '../messages/en/problems.json'
import { useWords } from '../messages/words.ts'
import { type Explanation, explain } from './explain.ts'

/** Explains errors in the language of the page; `sentence` is title and advice in one. */
export function useExplain(): (error: unknown) => Explanation & { readonly sentence: string } {
  const t = useWords('problems', english)
  return (error) => {
    const { title, advice } = explain(error, t)
    return { title, advice, sentence: t('sentence', { title, advice }) }
  }
}
