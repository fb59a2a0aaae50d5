import type { SourceFiles } from '../shape/source-files';
import { translationPath } from '../shape/source-files';
import { aCurriculum, ids, path } from './curriculum.given';

/** Paths of the English files of `aTranslatedCurriculum`, by the names of their originals. */
export const english = Object.fromEntries(
  Object.entries(path).map(([name, original]) => [name, translationPath(original)]),
) as Readonly<Record<keyof typeof path, string>>;

const files: Readonly<Record<string, string>> = {
  [english.curriculum]: `title: Learn to sell
summary: Clear selling texts.
`,
  [english.course]: 'title: Texts\n',
  [english.module]: `title: Selling texts
summary: You write clear texts.
lessons:
  teks-jelas: A clear text
  perintah: A clear prompt
activities:
  pilih-teks: Choose a text
  cek-teks: Quick check
  renungan: Think it over
  cek-perintah: Check the prompt
  kartu-fakta: Fact card
  tugas: Two texts
`,
  [english.case]: `---
title: Bu Tiur's kitchen
---
Bu Tiur bakes bika ambon in Medan Denai.
`,
  [english.first]: `---
idea: A clear text answers the buyer.
---
## How it begins

::adegan dapur "Bu Tiur opens a box of cakes"

Bu Tiur shows a photo of a cake. A buyer asks for the price.

:::chat
- Buyer: Sister, how much is it?
- Shop: Rp38.000, Bu.
:::

## Four answers

Who is it for, and how much is it?

## Your turn

::kegiatan pilih-teks

## Quick check

::kegiatan cek-teks
`,
  [english.second]: `---
idea: A clear prompt has five ingredients.
sources:
  - text: "Law 8/1999 on Consumer Protection"
---
## How it begins

The law forbids false promises.

## Think it over

::kegiatan renungan

## Quick check

::kegiatan cek-perintah
`,
  [english.quiz]: `questions:
  ${ids.firstQuestion}:
    stem: What does this text not answer yet?
    quote: |
      Soft bika ambon.
    options:
      a: { text: Its price, why: There is no price yet. }
      b: { text: Its name, why: "The name is there: bika ambon." }
  ${ids.secondQuestion}:
    stem: Which must be written?
    options:
      a: { text: Price, why: Buyers look for the price. }
      b: { text: How to order, why: Buyers want to know how. }
      c: { text: The owner's age, why: Buyers don't need it. }
`,
  [english.secondQuiz]: `questions:
  ${ids.laterQuestion}:
    stem: Which prompt is clear?
    options:
      a: { text: Make a caption., why: Too general. }
      b: { text: Write two sentences for an arisan., why: Form and buyer are clear. }
  ${ids.lastQuestion}:
    stem: Who checks the result?
    options:
      a: { text: You do, why: You know the facts. }
      b: { text: The AI, why: It does not know your cake. }
`,
  [english.scenario]: `nodes:
  awal:
    text: |
      It is Wednesday. You post **one** status.

      Which one do you choose?
    choices:
      a: { text: Only a photo }
      b: { text: A photo and the price }
  sepi: { text: Nobody asks. }
  ramai: { text: Three people order. }
  akhir: { text: The day ends. }
`,
  [english.form]: `intro: Fill in the facts of **one** product.
fields:
  nama: { label: Name of the product, example: Bika ambon }
  harga: { label: Price }
  saluran:
    label: Channel
    options:
      wa: { text: WhatsApp }
      ig: { text: Instagram }
  varian:
    label: Kinds
    columns:
      rasa: { label: Flavour }
`,
  [english.reflection]: `fields:
  isi: { label: What did you learn? }
`,
  [english.task]: `brief: Write two texts for your product.
steps:
  teks-1:
    title: The first text
    intro: Begin with a status.
    fields:
      isi-1: { label: Text }
  foto: { title: Photo }
`,
  [english.rubric]: `title: Two texts
criteria:
  kebenaran:
    title: Truth
    ask: Is it true?
    levels:
      - A price is wrong.
      - One thing is not certain yet.
      - All of it fits the card.
      - All of it fits and is proved.
`,
};

const extras: Readonly<Record<string, string>> = {
  [english.cards]: `cards:
  ${ids.firstCard}: { ask: What is in a selling status?, answer: "Goods, price, how to order.", why: People look at it briefly. }
  ${ids.secondCard}: { ask: What is forbidden?, answer: False promises., why: Buyers can lose by it. }
`,
  [english.glossary]: `terms:
  pembeli: { term: Buyer, text: Somebody who pays for your goods. }
  pelanggan: { term: Customer, text: A buyer who comes again. }
`,
};

/** `aCurriculum` with the whole of it in English. `changes` replaces files; null takes one away. */
export const aTranslatedCurriculum = (changes: Readonly<Record<string, string | null>> = {}): SourceFiles =>
  aCurriculum({ ...files, ...extras, ...changes });
