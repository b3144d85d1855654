/** How sure a claim is that an editor has to judge: less than any sensible threshold, and no fact. */
export const doubt = 0.45;
