#pragma once

namespace entente {

/// What the program tells its caller.
enum class ExitCode : int {
    done = 0,
    rejected = 1, ///< done, but some inputs were rejected
    usage = 2,
    unable = 3, ///< model, ontology or output unusable; nothing half-written
};

} // namespace entente
