import type { Locale } from '../../text/format';

/** A sentence of a profile in both languages; null where its condition does not hold. */
export interface Template<Input> {
  id: string;
  /** Paragraph in which the sentence stands. */
  paragraph: string;
  when(input: Input): boolean;
  say: Record<Locale, (input: Input) => string>;
}

/** What a profile says: paragraphs of whole sentences, and which templates spoke. */
export interface Prose {
  paragraphs: string[];
  used: string[];
}

/** The sentences whose conditions hold, in the order of the plan, joined by paragraph. */
export function write<Input>(plan: readonly Template<Input>[], input: Input, locale: Locale): Prose {
  const spoken = plan.filter((template) => template.when(input));
  const paragraphs = new Map<string, string[]>();
  for (const { paragraph, say } of spoken) {
    const sentences = paragraphs.get(paragraph) ?? [];
    sentences.push(say[locale](input));
    paragraphs.set(paragraph, sentences);
  }
  return {
    paragraphs: [...paragraphs.values()].map((sentences) => sentences.join(' ')),
    used: spoken.map(({ id }) => id)
  };
}
