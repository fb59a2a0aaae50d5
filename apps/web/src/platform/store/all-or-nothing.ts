type Transaction = { readonly done: Promise<void>; readonly error: DOMException | null; readonly abort: () => void };

/**
 * Changes tables in a transaction all or not at all; answered once it is on the disk. Inside `change` only the transaction may be
 * awaited, or the browser closes it.
 */
export async function allOrNothing<Tx extends Transaction, Result>(
  tx: Tx,
  change: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const { done } = tx;
  try {
    const outcome = await change(tx);
    await done;
    return outcome;
  } catch (error) {
    done.catch(() => undefined);
    // Committing what a failed change left half would be worse than losing the change.
    if (!tx.error) abort(tx);
    throw tx.error ?? error;
  }
}

function abort(tx: Transaction): void {
  try {
    tx.abort();
  } catch (error) {
    // It was over already: the failing request had ended it.
    if (!(error instanceof DOMException)) throw error;
  }
}
