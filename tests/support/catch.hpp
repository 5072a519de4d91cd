#pragma once

/// \file
/// Catch2 of whichever version is installed: v2 has one header, v3 many.

#ifdef ENTENTE_CATCH2_V3
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
