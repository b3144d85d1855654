/** Something was to be used again that an earlier process did not leave: it has to be made from scratch. */
export class NotKept extends Error {}
