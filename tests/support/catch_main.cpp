#ifdef ENTENTE_CATCH2_V3
// Catch2WithMain has the main function.
#else
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#endif
