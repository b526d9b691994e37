import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/** The names of what an ICU message takes, arguments and tags, each once. SyntaxError for what is no message. */
export function argumentsOf(message: string): string[] {
  return [...new Set(parse(message).flatMap(namesIn))].sort()
}

function namesIn(element: MessageFormatElement): string[] {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return []
    case TYPE.tag:
      return [element.value, ...element.children.flatMap(namesIn)]
    case TYPE.plural:
    case TYPE.select:
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => value.flatMap(namesIn))]
    default:
      return [element.value]
  }
}
