// Handlebars' syntax tree in types that tell its nodes apart (the package's own know only `type: string`).

/** 1-based lines, 0-based columns, as Handlebars counts. */
export interface Location {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

export interface Program {
  readonly type: "Program";
  readonly body: readonly Statement[];
  readonly blockParams?: readonly string[];
}

export interface Path {
  readonly type: "PathExpression";
  /** True for `@name`. */
  readonly data: boolean;
  /** How many `../` stand in front. */
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
  readonly loc: Location;
}

interface SubExpression extends Call {
  readonly type: "SubExpression";
}

type Literal =
  | {
      readonly type: "StringLiteral";
      readonly value: string;
      readonly original: string;
      readonly loc: Location;
    }
  | {
      readonly type: "NumberLiteral";
      readonly value: number;
      readonly original: number;
      readonly loc: Location;
    }
  | {
      readonly type: "BooleanLiteral";
      readonly value: boolean;
      readonly original: boolean;
      readonly loc: Location;
    }
  | { readonly type: "UndefinedLiteral"; readonly loc: Location }
  | { readonly type: "NullLiteral"; readonly loc: Location };

export type Expression = Path | SubExpression | Literal;

interface Hash {
  readonly pairs: readonly { readonly key: string; readonly value: Expression; readonly loc: Location }[];
}

/** What a mustache, a block and a subexpression have in common: a name and what is handed to it. */
export interface Call {
  readonly path: Expression;
  readonly params: readonly Expression[];
  /** Absent where nothing was given. */
  readonly hash?: Hash;
  readonly loc: Location;
}

export interface Mustache extends Call {
  readonly type: "MustacheStatement";
  /** False for `{{{…}}}` and `{{& …}}`. */
  readonly escaped: boolean;
}

interface Decorator extends Call {
  readonly type: "Decorator";
}

export interface Block extends Call {
  readonly type: "BlockStatement";
  readonly program?: Program;
  readonly inverse?: Program;
}

interface DecoratorBlock extends Call {
  readonly type: "DecoratorBlock";
  readonly program: Program;
}

export interface Partial {
  readonly type: "PartialStatement";
  readonly name: Expression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
  readonly loc: Location;
}

export interface PartialBlock {
  readonly type: "PartialBlockStatement";
  readonly name: Expression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
  readonly program: Program;
  readonly loc: Location;
}

export interface Content {
  readonly type: "ContentStatement";
  /** With the white space that `~` and lines of their own take away already gone. */
  readonly value: string;
  /** As it stands in the file. */
  readonly original: string;
  readonly loc: Location;
}

interface Comment {
  readonly type: "CommentStatement";
  readonly loc: Location;
}

export type Statement =
  | Mustache
  | Decorator
  | Block
  | DecoratorBlock
  | Partial
  | PartialBlock
  | Content
  | Comment;

/** The literal name of a partial, or null for one that is computed (`{{> (lookup . "layout")}}`). */
export function literalName(name: Expression): string | null {
  switch (name.type) {
    case "PathExpression":
      return name.original;
    case "StringLiteral":
      return name.value;
    case "NumberLiteral":
      return String(name.value);
    default:
      return null;
  }
}

/** True for a bare `name`: what Handlebars takes for a helper, where there is one of that name. */
export const isBareName = (path: Expression): path is Path =>
  path.type === "PathExpression" &&
  !path.data &&
  path.depth === 0 &&
  path.parts.length === 1 &&
  !isScoped(path);

/** Whether a path begins at `this`, as Handlebars tests it: a name that ends in `-this` is taken for one too. */
export const isScoped = (path: Pick<Path, "original">): boolean => /^\.|this\b/.test(path.original);
