/** The marker that comes nearest to a colour of another program. */
import type { ColourId } from '../model/vocabulary'

/** Hues of the five markers in degrees, as the window paints them (renderer/tokens.css). */
const hues: Readonly<Record<ColourId, number>> = { amber: 45, green: 130, rose: 345, blue: 215, violet: 275 }

/** Below this share of colour a mark is grey, which says nothing; it becomes the first marker. */
const leastColour = 0.1

/** By hue alone: how light or strong a marker is, is a matter of taste. Parts are 0 to 255. */
export function nearestColour([red, green, blue]: readonly [number, number, number]): ColourId {
  const most = Math.max(red, green, blue)
  const range = most - Math.min(red, green, blue)
  if (most === 0 || range / most < leastColour) return 'amber'
  const sixth = most === red ? ((green - blue) / range + 6) % 6 : most === green ? (blue - red) / range + 2 : (red - green) / range + 4
  const hue = sixth * 60
  const distance = (id: ColourId) => Math.min(Math.abs(hues[id] - hue), 360 - Math.abs(hues[id] - hue))
  return (Object.keys(hues) as ColourId[]).reduce((nearest, id) => (distance(id) < distance(nearest) ? id : nearest))
}
