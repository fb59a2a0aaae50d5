/** The middle of what a work takes to judge (8 to 12 minutes); mentors plan their evening by it. */
export const minutesPerWork = 10;
