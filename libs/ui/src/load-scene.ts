const files = {
  butik: () => import('./scenes/butik.svg?raw'),
  dapur: () => import('./scenes/dapur.svg?raw'),
  laundry: () => import('./scenes/laundry.svg?raw'),
  warung: () => import('./scenes/warung.svg?raw'),
};

export type SceneName = keyof typeof files;

export const isSceneName = (name: string | undefined): name is SceneName => name !== undefined && name in files;

/** Brings the drawing of a scene; empty when it is not on the device and there is no signal. */
export const loadScene = (name: SceneName): Promise<string> =>
  files[name]().then(
    // The box around a drawing carries its name, so the drawing itself stays silent.
    ({ default: svg }) => svg.replace(/ role="img" aria-label="[^"]*"/, ' aria-hidden="true"'),
    () => '',
  );
