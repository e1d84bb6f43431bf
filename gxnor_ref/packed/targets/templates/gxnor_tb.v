// Runs images through the network, and prints what it makes of each: class, sums, clocks from start
// to done, and open gates of each layer.
//
//     iverilog -g2005 -o gxnor_tb *.v
//     vvp gxnor_tb +images=FILE [+skip=BYTES] [+count=N]
//
// FILE holds pixels of 0..255, image after image, each channel by channel and row by row: what
// NumPy's `tofile` writes. `+skip=16` skips the header of MNIST's files.
module gxnor_tb;
    // PARAMETERS
    localparam PIXELS = CHANNELS * HEIGHT * WIDTH;
    localparam WORDS = (CHANNELS + LANES - 1) / LANES;

    reg clock = 0;
    always #1 clock = !clock;

    reg write = 0, start = 0;
    reg [31:0] address;
    reg [8*LANES-1:0] pixels;
    wire done;
    wire [15:0] winner;
    wire [32*CLASSES-1:0] sums;
    wire [64*LAYERS-1:0] gates;
    gxnor_network network (
        .clock(clock),
        .write(write),
        .write_address(address),
        .write_pixels(pixels),
        .start(start),
        .done(done),
        .winner(winner),
        .sums(sums),
        .gates(gates)
    );

    reg [7:0] image[0:PIXELS-1];
    reg [8*1024-1:0] path;
    integer file, skip, count, number, clocks, i, lane, channel;
    reg signed [31:0] sum;

    // Channels last: the image is written as the first layer takes it.
    task write_image;
        for (i = 0; i < HEIGHT * WIDTH * WORDS; i = i + 1) begin
            pixels = 0;
            for (lane = 0; lane < LANES; lane = lane + 1) begin
                channel = i % WORDS * LANES + lane;
                if (channel < CHANNELS)
                    pixels[8*lane +: 8] = image[channel * HEIGHT * WIDTH + i / WORDS];
            end
            address = i;
            write = 1;
            @(negedge clock) write = 0;
        end
    endtask

    task run;
        begin
            start = 1;
            @(negedge clock) start = 0;
            for (clocks = 1; !done; clocks = clocks + 1) @(negedge clock);
        end
    endtask

    task report;
        begin
            $write("image %0d: class %0d, sums", number, winner);
            for (i = 0; i < CLASSES; i = i + 1) begin
                sum = sums[32*i +: 32];
                $write(" %0d", sum);
            end
            $write(", %0d clocks, gates", clocks);
            for (i = 0; i < LAYERS; i = i + 1) $write(" %0d", gates[64*i +: 64]);
            $write("\n");
        end
    endtask

    initial begin
        if (!$value$plusargs("images=%s", path)) path = "images.bin";
        if (!$value$plusargs("skip=%d", skip)) skip = 0;
        if (!$value$plusargs("count=%d", count)) count = -1;
        file = $fopen(path, "rb");
        if (file == 0) begin
            $display("%0s cannot be read; expected +images=FILE", path);
            $finish;
        end else begin
            i = $fseek(file, skip, 0);
            @(negedge clock);
            for (number = 0; number != count && $fread(image, file) == PIXELS; number = number + 1)
            begin
                write_image;
                run;
                report;
            end
            $finish;
        end
    end
endmodule
