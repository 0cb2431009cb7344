// A node of mdast as far as we look at it: both lanes give it, with the same positions.

interface Point {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
}

export interface TreeNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly identifier?: string;
  /** Of a heading: 1 to 6. */
  readonly depth?: number;
  readonly children?: readonly TreeNode[];
  readonly position?: { readonly start: Point; readonly end: Point };
}
