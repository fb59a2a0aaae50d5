const ours = /\/(apps\/web\/src|libs)\/.*\.(tsx?|json)$/;

/**
 * Tells the build that none of our modules does anything by being loaded (what does, is called by `main.tsx` or stands in a service worker).
 * So a feature's door brings only what is used of it, and each screen's code stays in its own file.
 * @returns {import('vite').Plugin}
 */
export const pureModules = () => ({
  name: 'pure-modules',
  apply: 'build',
  transform: {
    filter: { id: ours },
    handler: (_code, id) => (/\/(main\.tsx|(mentor-)?sw\.ts)$/.test(id) ? null : { moduleSideEffects: false }),
  },
});
