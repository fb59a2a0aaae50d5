import type { ModulePackage } from '@contracts/packages';
import { catalogueOf, type Catalogue } from '@rules';
import { send } from '@web/platform/http';
import { StorageTrouble, type LearnerStore } from '@web/platform/store';

/** Where a package is named: its hash, and where to fetch it. */
export type PackageName = { readonly hash: string; readonly url: string };

/** Published packages near at hand: in memory, on the phone, or fetched once and kept. They never change. */
export class PackageShelf {
  private readonly read = new Map<string, ModulePackage>();

  constructor(private readonly store: LearnerStore) {}

  /** Throws NetworkTrouble when the package is not on the phone and there is no signal. */
  async module({ hash, url }: PackageName): Promise<ModulePackage> {
    const stored = this.read.get(hash) ?? ((await this.store.readPackage(hash)) as ModulePackage | undefined);
    const found = stored ?? (await this.fetchAndKeep<ModulePackage>({ hash, url }));
    this.read.set(hash, found);
    return found;
  }

  /** Takes up what the phone has of these packages, without asking the network. */
  async takeUp(hashes: readonly string[]): Promise<void> {
    for (const hash of new Set(hashes)) {
      const stored = (await this.store.readPackage(hash)) as ModulePackage | undefined;
      if (stored) this.read.set(hash, stored);
    }
  }

  /** Any other package of the same shelf, such as the competency framework. */
  async document<Document>({ hash, url }: PackageName): Promise<Document> {
    return ((await this.store.readPackage(hash)) as Document | undefined) ?? this.fetchAndKeep<Document>({ hash, url });
  }

  /** The keys of every module read so far: enough to score what was just done. */
  catalogue(): Catalogue {
    return Object.assign({}, ...[...this.read.values()].map((module) => catalogueOf([module]))) as Catalogue;
  }

  private async fetchAndKeep<Document>({ hash, url }: PackageName): Promise<Document> {
    const document = await send<Document>(url);
    try {
      await this.store.savePackage(hash, document);
    } catch (error) {
      // A full phone can still read it now, as long as there is signal.
      if (!(error instanceof StorageTrouble)) throw error;
    }
    return document;
  }
}

const shelves = new WeakMap<LearnerStore, PackageShelf>();

/** The one shelf of a store. */
export function shelfOf(store: LearnerStore): PackageShelf {
  const shelf = shelves.get(store) ?? new PackageShelf(store);
  shelves.set(store, shelf);
  return shelf;
}
