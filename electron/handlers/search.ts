import type { Handlers } from '../../shared/api'
import type { Shelf } from './shelf'

export function searchHandlers(shelf: Shelf): Pick<Handlers, 'search.query'> {
  return {
    async 'search.query'({ library, text, limit }) {
      return shelf.get(library).search.query(text, limit)
    },
  }
}
