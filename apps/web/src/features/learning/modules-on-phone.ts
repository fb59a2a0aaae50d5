import type { HomeDocument, HomeEnrolment } from '@contracts/learning';
import type { ModulePackage } from '@contracts/packages';
import type { Device } from '@web/platform/device';
import { openEnrolments } from './home-steps.rules';

/** The modules of her enrolments whose words are on this phone, with the enrolment each belongs to; nothing is fetched. */
export async function modulesOnPhone({
  store,
}: Device): Promise<{ enrolment: HomeEnrolment; module: ModulePackage }[]> {
  const home = store.snapshot().home as HomeDocument;
  const places = openEnrolments(home).flatMap((enrolment) =>
    enrolment.modules.map(({ hash }) => ({ enrolment, hash })),
  );
  const found = await Promise.all(
    places.map(async ({ enrolment, hash }) => {
      const module = (await store.readPackage(hash)) as ModulePackage | undefined;
      return module ? [{ enrolment, module }] : [];
    }),
  );
  return found.flat();
}
