import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { untilLoaded } from "./until-loaded";

/** A part of a page that is fetched when it is first shown, and waited for while no network is there; shown inside `Suspense`. */
export function late<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(() => untilLoaded(load).then((part) => ({ default: part })));
}
