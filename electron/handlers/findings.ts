import type { Handlers } from '../../shared/api'
import type { Shelf } from './shelf'

type FindingCalls = Pick<Handlers, 'findings.list' | 'findings.compare' | 'findings.cancel' | 'findings.explain'>

/** What the engine proposes. Comparing goes on in the background; windows hear of it by events. */
export function findingHandlers(shelf: Shelf): FindingCalls {
  return {
    async 'findings.list'({ library }) {
      return shelf.get(library).comparison.state()
    },

    async 'findings.compare'({ library, anew }) {
      void shelf.get(library).comparison.start(anew)
      return null
    },

    async 'findings.cancel'({ library }) {
      shelf.get(library).comparison.cancel()
      return null
    },

    async 'findings.explain'({ library, passages }) {
      return { sentences: await shelf.get(library).comparison.explain(passages) }
    },
  }
}
