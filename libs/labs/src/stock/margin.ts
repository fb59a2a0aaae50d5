/** One piece of a product in whole rupiah; `fee` is the share an app keeps of the price, in basis points. */
export interface Product {
  readonly price: number;
  readonly materials: number;
  readonly packaging: number;
  readonly labour: number;
  readonly fee: number;
  readonly perWeek: number;
}

/** What stays of a piece; `share` of the price in tenths of a per cent, `weekly` with the pieces of a week. */
export interface Margin {
  readonly perPiece: number;
  readonly share: number;
  readonly weekly: number;
}

/** Price − materials − packaging − energy and labour − the app's fee (half a rupiah up). */
export function marginOf(product: Product): Margin {
  const { price, materials, packaging, labour, perWeek } = product;
  const perPiece = price - materials - packaging - labour - Math.round((price * product.fee) / 10_000);
  return { perPiece, share: price > 0 ? Math.round((perPiece * 1000) / price) : 0, weekly: perPiece * perWeek };
}

/** The product once its materials cost `percent` more; half a rupiah up. */
export function withDearerMaterials(product: Product, percent: number): Product {
  return { ...product, materials: Math.round((product.materials * (100 + percent)) / 100) };
}
