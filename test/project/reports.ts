/** Two reports of one matter, three weeks apart: what the tests of editing begin with. */
export const first = `---
title: Quarrenby clears first hurdle
publisher: Estuary Post
date: 2025-03-14
---

The Quarrenby Harbour Trust has put forward a plan for a tidal power plant at the mouth of the River Sele, its chairwoman, Maren Oduya, said on Friday.

"The tide has never once failed to turn up for work," Ms Oduya told reporters at the town hall. The plant would supply more than 31,000 homes.

Anglers are not convinced. Tobias Lindqvist, president of the Sele Anglers' Association, rejected the plan. "Nobody has shown us where the salmon are supposed to go," he said.
`;

export const second = `---
title: Harbour trust presses ahead
publisher: Sele Gazette
date: 2025-04-02
---

Tobias Lindqvist, spokesman for the Sele Anglers' Association, said on Wednesday the plan would ruin the river.

"We will be at every hearing," Lindqvist said. Maren Oduya, chairwoman of the Quarrenby Harbour Trust, defended the plan. The plant would supply 28,000 homes.
`;
