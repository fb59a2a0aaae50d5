/** Injects what the operator decided: `@Inject(CONFIG) config: Config`. */
export const CONFIG = Symbol('config');
