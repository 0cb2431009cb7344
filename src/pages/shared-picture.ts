// A picture as services show it beside a link.

import type { PictureView } from "./views.js";

export type SharedPicture = Pick<PictureView, "src" | "width" | "height">;
